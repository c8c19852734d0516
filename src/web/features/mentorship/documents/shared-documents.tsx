import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { getDocuments, type Documents } from '../../../../contract/index.ts';
import { LoadingSkeleton } from '../../../components/loading-skeleton.tsx';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { Section } from '../../../components/section.tsx';
import { hasDraft } from '../../../lib/use-draft.ts';
import { useEndpoint } from '../../../lib/use-endpoint.ts';
import { useMentorship } from '../mentorship-context.ts';
import { useNames } from '../messages/use-names.ts';
import { DocumentItem } from './document-item.tsx';
import { documentDraftKey, ShareDocument } from './share-document.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

/** Files that the members keep in the mentorship. */
export function SharedDocuments(): JSX.Element {
  const { t } = useTranslation('documents');
  const { id } = useMentorship();
  const { data, error } = useEndpoint(getDocuments, { params: { id } }, { pollEvery: 60_000 });
  if (data !== undefined) return <Opened all={data} />;
  return (
    <Section title={t('title')} lead={t('lead')}>
      {error === null ? <LoadingSkeleton /> : <ProblemMessage error={error} />}
    </Section>
  );
}

function Opened({ all }: { readonly all: Documents }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('documents');
  const { id } = useMentorship();
  const nameOf = useNames(all.people);
  // What is being shared: a new document (null) or a version of one; what was begun is shown again.
  const [sharing, setSharing] = useState<{ readonly documentId: string | null } | null>(() => {
    const begun = all.documents.find((document) => hasDraft(documentDraftKey(id, document)));
    if (begun) return { documentId: begun.id };
    return hasDraft(documentDraftKey(id, null)) ? { documentId: null } : null;
  });
  const isSharing = all.isOpen && sharing !== null;
  return (
    <Section
      title={t('title')}
      lead={t('lead')}
      aside={
        all.isOpen && !isSharing ? (
          <Button icon={<Add20Regular />} onClick={() => setSharing({ documentId: null })}>
            {t('add')}
          </Button>
        ) : null
      }
    >
      {isSharing && (
        <ShareDocument
          key={sharing.documentId}
          document={all.documents.find((each) => each.id === sharing.documentId) ?? null}
          all={all}
          nameOf={nameOf}
          onClose={() => setSharing(null)}
        />
      )}
      {all.documents.length > 0 && (
        <Panel>
          <ul className={styles.list}>
            {all.documents.map((document) => (
              <DocumentItem
                key={document.id}
                document={document}
                isOpen={all.isOpen && !isSharing}
                nameOf={nameOf}
                onNewVersion={() => setSharing({ documentId: document.id })}
              />
            ))}
          </ul>
        </Panel>
      )}
    </Section>
  );
}
