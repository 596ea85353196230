/** A room by its number before what it shows; nothing in a cinema with one room. */
export function RoomNumber({ room, of }: { room: number; of: number }) {
  return of === 1 ? null : <span className="text-quiet">{room}. </span>;
}
