import type { JSX } from 'react';
import { MyCourses } from './my-courses.tsx';
import { MyMentorships } from './my-mentorships.tsx';
import { MyProgrammes } from './my-programmes.tsx';
import { MyRequests } from './my-requests.tsx';

/** What the person is part of, below the next step and loaded after it. */
export function MyOwn(): JSX.Element {
  return (
    <>
      <MyMentorships />
      <MyRequests />
      <MyCourses />
      <MyProgrammes />
    </>
  );
}
