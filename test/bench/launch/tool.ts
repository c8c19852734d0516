/** A tool under measurement, as the platform and the browser know it. */
export interface Tool {
  readonly name: string;
  /** Of its process; what descends from it counts with it. */
  readonly pid: number;
  readonly loginUrl: string;
  readonly targetLinkUri: string;
  /** @returns what the redirect after the launch carries as proof of the person; null: none */
  proofOf(location: string): string | null;
  /** Goes on from that redirect until the person has a session that was used or handed out. */
  enter(location: string, cookies: string): Promise<void>;
  readonly databaseUrl: string;
  /** How many people the tool has come to know by launches. */
  countPeople(): Promise<number>;
}
