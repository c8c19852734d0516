import type { ContentSelection, Language } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { listCatalogue } from '../../courses/index.ts';
import { listPublishedProgrammes } from '../../programmes/index.ts';
import type { Programme } from '../../programmes/index.ts';
import type { OpenSelection } from './content-selections.store.ts';

/** What can be put into a platform's course, and what the platform takes. */
export async function describeSelection(
  work: Work,
  selection: OpenSelection,
  language: Language,
): Promise<ContentSelection> {
  const { settings } = selection;
  return {
    acceptsActivities: settings.acceptTypes.includes('ltiResourceLink'),
    acceptsMultiple: settings.acceptMultiple,
    // A platform that does not say ignores what it does not take.
    acceptsLineItem: settings.acceptLineItem ?? true,
    programmes: (await listPlaceableProgrammes(work)).map(({ id, name, mission }) => ({
      id,
      name,
      mission,
    })),
    courses: listCatalogue(language).map(
      ({ id, title, description, audience, language: spoken }) => ({
        id,
        title,
        description,
        audience,
        language: spoken,
      }),
    ),
  };
}

/** Programmes that people may come across by themselves and that are not over. */
export async function listPlaceableProgrammes(work: Work): Promise<readonly Programme[]> {
  const programmes = await listPublishedProgrammes(work);
  return programmes.filter(
    ({ state, visibility }) => state !== 'closed' && visibility !== 'invited',
  );
}
