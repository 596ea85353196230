/** Solves A x = b and inverts A, for small symmetric positive definite A, by its Cholesky factor. */
export class Cholesky {
  readonly #size: number;
  readonly #lower: Float64Array;

  /**
   * @param matrix row by row; the lower half is read.
   * @throws RangeError where A is not positive definite.
   */
  constructor(matrix: ArrayLike<number>, size: number) {
    this.#size = size;
    const lower = (this.#lower = new Float64Array(size * size));
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j <= i; j += 1) {
        let sum = matrix[i * size + j] ?? 0;
        for (let k = 0; k < j; k += 1) sum -= (lower[i * size + k] ?? 0) * (lower[j * size + k] ?? 0);
        if (i > j) lower[i * size + j] = sum / (lower[j * size + j] ?? 1);
        else if (sum > 0) lower[i * size + i] = Math.sqrt(sum);
        else throw new RangeError('The matrix is not positive definite');
      }
    }
  }

  solve(right: ArrayLike<number>): Float64Array {
    const [size, lower] = [this.#size, this.#lower];
    const x = Float64Array.from(right);
    for (let i = 0; i < size; i += 1) {
      for (let k = 0; k < i; k += 1) x[i] = (x[i] ?? 0) - (lower[i * size + k] ?? 0) * (x[k] ?? 0);
      x[i] = (x[i] ?? 0) / (lower[i * size + i] ?? 1);
    }
    for (let i = size - 1; i >= 0; i -= 1) {
      for (let k = i + 1; k < size; k += 1) x[i] = (x[i] ?? 0) - (lower[k * size + i] ?? 0) * (x[k] ?? 0);
      x[i] = (x[i] ?? 0) / (lower[i * size + i] ?? 1);
    }
    return x;
  }

  /** L z: of independent standard normal numbers some whose covariance is A. */
  correlated(z: ArrayLike<number>): number[] {
    const [size, lower] = [this.#size, this.#lower];
    return Array.from({ length: size }, (_, i) => {
      let sum = 0;
      for (let k = 0; k <= i; k += 1) sum += (lower[i * size + k] ?? 0) * (z[k] ?? 0);
      return sum;
    });
  }

  /** Row by row. */
  inverse(): number[] {
    const unit = (i: number): number[] => Array.from({ length: this.#size }, (_, j) => Number(i === j));
    return Array.from({ length: this.#size }, (_, i) => [...this.solve(unit(i))]).flat();
  }
}
