import type { Connection } from 'mssql';

/**
 * Lets the error of a refused login carry the server's number, which the driver throws away. The first number counts: what
 * follows it is only that the login failed.
 */
export function keepLoginNumber(connection: Connection): void {
  let first: number | null = null;
  const hear = ({ number }: { number: number }): void => {
    first ??= number;
  };
  connection.on('errorMessage', hear);
  connection.once('connect', (error: Error | undefined) => {
    connection.removeListener('errorMessage', hear);
    if (error !== undefined && first !== null) Object.assign(error, { number: first });
  });
}
