import {
  Button,
  Checkbox,
  Field,
  Radio,
  RadioGroup,
  SearchBox,
  Text,
  makeStyles,
} from '@fluentui/react-components';
import { useDeferredValue, useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  inviteToGroup,
  listGroupCandidates,
  type Group,
  type MentorshipRole,
} from '../../../contract/index.ts';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { FreeTextField } from '../../components/free-text-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { usePersonPlace } from '../../components/person-summary.tsx';
import { ProblemMessage } from '../../components/problem-message.tsx';
import { toggled } from '../../lib/toggled.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useEndpoint } from '../../lib/use-endpoint.ts';
import { useTopics } from '../../lib/use-topics.ts';
import { useGroupChange } from './use-group-change.ts';

const maximum = 1000;

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 280px), 1fr))',
  },
});

/** Whom a group needs first: somebody to lead it, then the mentor it waits for, then everybody else. */
function firstRoleOf({ roles, leads, missingMentors }: Group): MentorshipRole {
  if (leads.length === 0) return roles.lead;
  return missingMentors > 0 && roles.expert !== null ? roles.expert : roles.member;
}

/** Invites people into a group, each of whom says yes or no. */
export function InviteForm({ group }: { readonly group: Group }): JSX.Element {
  const styles = useStyles();
  const { t } = useTranslation('group');
  const placeOf = usePersonPlace();
  const { labelOf } = useTopics();
  const { id, roles } = group;
  const choices = [
    roles.lead,
    ...(roles.expert !== null && group.hasMentorSeat ? [roles.expert] : []),
    roles.member,
  ];
  const [role, setRole] = useState(firstRoleOf(group));
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const { draft, change, forget } = useDraft(`group-invite.${id}`, { words: '' });
  const query = { role, search: useDeferredValue(search.trim()) };
  const found = useEndpoint(
    listGroupCandidates,
    { params: { id }, query },
    { keepsPrevious: true },
  );
  const invite = useGroupChange(inviteToGroup, () => {
    forget();
    change({ words: '' });
    setChosen([]);
  });
  const people = found.data?.people ?? [];
  return (
    <Panel>
      <Field label={t('invite.role')}>
        <RadioGroup
          layout="horizontal"
          value={role}
          onChange={(_event, { value }) => {
            setRole(choices.find((each) => each === value) ?? roles.member);
            setChosen([]);
          }}
        >
          {choices.map((each) => (
            <Radio key={each} value={each} label={t(`common:roles.${each}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={t('invite.search')} hint={t(`invite.hint.${role}`)}>
        <SearchBox value={search} onChange={(_event, data) => setSearch(data.value)} />
      </Field>
      <ChoiceGroup label={t('invite.people')} className={styles.list}>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            label={[person.name, person.jobTitle, placeOf(person), ...person.topics.map(labelOf)]
              .filter(Boolean)
              .join(' · ')}
            checked={chosen.includes(person.id)}
            onChange={() => setChosen(toggled(chosen, person.id))}
          />
        ))}
        {found.data !== undefined && people.length === 0 && <Text>{t('invite.nobody')}</Text>}
      </ChoiceGroup>
      <FreeTextField
        label={t('invite.words')}
        value={draft.words}
        maximum={maximum}
        rows={3}
        onChange={(words) => change({ words })}
      />
      <ProblemMessage error={found.error ?? invite.error} />
      {invite.isSuccess && chosen.length === 0 && <Text role="status">{t('invite.done')}</Text>}
      <div>
        <Button
          appearance="primary"
          disabledFocusable={chosen.length === 0 || invite.isPending}
          onClick={() =>
            invite.mutate({ params: { id }, body: { personIds: chosen, role, words: draft.words } })
          }
        >
          {t('invite.action', { count: chosen.length })}
        </Button>
      </div>
    </Panel>
  );
}
