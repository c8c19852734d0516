import {
  Button,
  Field,
  Input,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getScimConnection,
  ownScimLevelAttribute,
  scimLevelAttributePattern,
  setScimLevelAttribute,
} from '../../../../contract/index.ts';
import { Panel } from '../../../components/panel.tsx';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpointChange } from '../../../lib/use-endpoint.ts';

/** The product's own attribute, roles, or an attribute that the organisation names. */
const kinds = ['own', 'roles', 'other'] as const;
type Kind = (typeof kinds)[number];

function kindOf(attribute: string): Kind {
  if (attribute === ownScimLevelAttribute) return 'own';
  return attribute === 'roles' ? 'roles' : 'other';
}

const useStyles = makeStyles({
  other: { maxWidth: '640px' },
  name: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground3 },
  said: { minWidth: 0 },
  save: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Where the identity provider tells the job level, which has no place in the standard. */
export function LevelAttribute({ saved }: { readonly saved: string }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const [kind, setKind] = useState<Kind>(kindOf(saved));
  const [other, setOther] = useState(kindOf(saved) === 'other' ? saved : '');
  const change = useEndpointChange(setScimLevelAttribute, { refreshes: [getScimConnection] });
  const attribute = { own: ownScimLevelAttribute, roles: 'roles', other: other.trim() }[kind];
  const isSound = new RegExp(scimLevelAttributePattern).test(attribute);
  const canSave = isSound && attribute !== saved && !change.isPending;
  return (
    <Panel>
      <Field label={t('level.label')}>
        <RadioGroup
          value={kind}
          onChange={(_event, { value }) => setKind(kinds.find((each) => each === value) ?? 'own')}
        >
          {kinds.map((each) => (
            <Radio key={each} value={each} label={t(`level.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      {kind === 'own' && (
        <Text size={200} font="monospace" className={styles.name}>
          {ownScimLevelAttribute}
        </Text>
      )}
      {kind === 'other' && (
        <Field
          label={t('level.name')}
          hint={t('level.nameHint')}
          className={styles.other}
          {...(other.trim() !== '' && !isSound ? { validationMessage: t('level.wrong') } : {})}
        >
          <Input
            value={other}
            maxLength={300}
            spellCheck={false}
            onChange={(_event, { value }) => setOther(value)}
          />
        </Field>
      )}
      <div className={styles.save}>
        <Button
          disabledFocusable={!canSave}
          onClick={() => {
            if (canSave) change.mutate({ body: { attribute } });
          }}
        >
          {t('level.save')}
        </Button>
        <Text role="status" className={styles.said}>
          {change.isSuccess && attribute === saved ? t('level.saved') : ''}
        </Text>
      </div>
      <ProblemMessage error={change.error} />
    </Panel>
  );
}
