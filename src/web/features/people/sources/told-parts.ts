import { personSources, toldParts } from '../../../../contract/index.ts';
import type { PersonSource, ToldPart, getSourceOrder } from '../../../../contract/index.ts';
import type { CallAnswer } from '../../../lib/api-client.ts';

type Saved = Pick<CallAnswer<typeof getSourceOrder>, 'first' | 'told'>;

/** A part of which there is something to choose. */
export interface ChosenPart {
  readonly part: ToldPart;
  /** The sources that can be put first, in the usual order, with of how many people they tell it. */
  readonly sources: readonly { readonly source: PersonSource; readonly people: number }[];
  /** Whose word counts as usual. */
  readonly usual: PersonSource;
}

/** The parts that two sources tell, or for which one has been put first. */
export function partsToChoose({ first, told }: Saved): ChosenPart[] {
  return toldParts.flatMap((part) => {
    const sources = personSources.flatMap((source) => {
      const people = told.find((each) => each.part === part && each.source === source)?.people ?? 0;
      return people > 0 || first[part] === source ? [{ source, people }] : [];
    });
    const usual = sources.find(({ people }) => people > 0)?.source ?? sources[0]?.source;
    if (usual === undefined || (sources.length < 2 && first[part] === null)) return [];
    return [{ part, sources, usual }];
  });
}
