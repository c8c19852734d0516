/** @returns the statement that calls a function with so many parameters and gives `result` */
export function callStatement(name: string, count: number): string {
  const places = Array.from({ length: count }, (_, at) => `$${at + 1}`);
  return `select ${name}(${places.join(', ')}) as result`;
}
