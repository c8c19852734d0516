/** What the store needs to know of a statement's parts; the schema at the edge knows the rest. */

export interface ActorShape {
  readonly objectType?: string | undefined;
  readonly name?: string | undefined;
  readonly mbox?: string | undefined;
  readonly mbox_sha1sum?: string | undefined;
  readonly openid?: string | undefined;
  readonly account?: { readonly homePage: string; readonly name: string } | undefined;
  readonly member?: readonly ActorShape[] | undefined;
}

interface ActivityShape {
  readonly id: string;
}

type Activities = ActivityShape | readonly ActivityShape[] | undefined;

export interface ContextShape {
  readonly registration?: string | undefined;
  readonly instructor?: ActorShape | undefined;
  readonly team?: ActorShape | undefined;
  readonly contextActivities?:
    | {
        readonly parent?: Activities;
        readonly grouping?: Activities;
        readonly category?: Activities;
        readonly other?: Activities;
      }
    | undefined;
  readonly contextAgents?: readonly { readonly agent: ActorShape }[] | undefined;
  readonly contextGroups?: readonly { readonly group: ActorShape }[] | undefined;
}

/** An activity, an agent, a group, a reference to a statement or a statement within the statement. */
export interface ObjectShape extends ActorShape {
  readonly id?: string | undefined;
  readonly actor?: ActorShape | undefined;
  readonly verb?: { readonly id: string } | undefined;
  readonly object?: ObjectShape | undefined;
  readonly context?: ContextShape | undefined;
}

/** A statement as it is stored: complete. */
export interface StatementShape {
  readonly id: string;
  readonly actor: ActorShape;
  readonly verb: { readonly id: string };
  readonly object: ObjectShape;
  readonly context?: ContextShape | undefined;
  readonly timestamp: string;
  readonly stored: string;
  readonly authority: ActorShape;
  readonly version: string;
}
