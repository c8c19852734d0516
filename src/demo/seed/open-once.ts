import { openProduct } from './open-product.ts';
import type { Addresses } from './open-product.ts';
import type { ProductSession } from './product-session.ts';

/** @param employeeNumber who comes in */
export type Open = (employeeNumber: string) => Promise<ProductSession>;

/** @returns what opens the product as a person: from the LMS the first time, the same session after */
export function openOnce(addresses: Addresses): Open {
  const sessions = new Map<string, Promise<ProductSession>>();
  return (employeeNumber) => {
    const session = sessions.get(employeeNumber) ?? openProduct(addresses, employeeNumber);
    sessions.set(employeeNumber, session);
    return session;
  };
}
