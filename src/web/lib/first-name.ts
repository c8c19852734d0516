/** @returns the name to address somebody by: the first part of the whole name */
export const firstNameOf = (name: string): string => name.split(' ')[0] ?? name;
