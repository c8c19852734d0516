import { Button, Checkbox, Field, Text, makeStyles } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { useTranslation } from 'react-i18next';
import {
  getTrainingAttendance,
  listTrainingEvents,
  recordTrainingAttendance,
} from '../../../../contract/index.ts';
import { ProblemMessage } from '../../../components/problem-message.tsx';
import { useEndpoint, useEndpointChange } from '../../../lib/use-endpoint.ts';

const useStyles = makeStyles({
  people: { display: 'flex', flexDirection: 'column' },
  button: { alignSelf: 'flex-start' },
});

/** Ticks who was there, of those who signed up. */
export function AttendanceForm(props: {
  readonly trainingEventId: string;
  readonly onDone: () => void;
}): JSX.Element | null {
  const styles = useStyles();
  const { t } = useTranslation('training');
  const params = { id: props.trainingEventId };
  const { data, error } = useEndpoint(getTrainingAttendance, { params });
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const record = useEndpointChange(recordTrainingAttendance, {
    refreshes: [listTrainingEvents, getTrainingAttendance],
    onDone: props.onDone,
  });
  if (data === undefined) return <ProblemMessage error={error} />;
  if (data.people.length === 0) return <Text>{t('attendance.none')}</Text>;
  const wasThere = ({ person, hasAttended }: (typeof data.people)[number]): boolean =>
    ticks.get(person.id) ?? hasAttended;
  return (
    <>
      <Field label={t('attendance.legend')}>
        <div role="group" className={styles.people}>
          {data.people.map((each) => (
            <Checkbox
              key={each.person.id}
              label={each.person.name}
              checked={wasThere(each)}
              onChange={(_event, { checked }) =>
                setTicks(new Map(ticks).set(each.person.id, checked === true))
              }
            />
          ))}
        </div>
      </Field>
      <ProblemMessage error={record.error} />
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={record.isPending}
        onClick={() =>
          record.mutate({
            params,
            body: { attendeeIds: data.people.filter(wasThere).map(({ person }) => person.id) },
          })
        }
      >
        {t('attendance.save')}
      </Button>
    </>
  );
}
