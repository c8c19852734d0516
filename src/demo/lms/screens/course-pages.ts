import { html } from './html.ts';
import type { Html } from './html.ts';

/** A text of the course that the LMS shows by itself. */
export interface CoursePage {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly minutes: number;
  readonly body: Html;
}

export const coursePages: readonly CoursePage[] = [
  {
    slug: 'welcome',
    title: 'Welcome to Growing at work',
    summary: 'What this course is for, and how to use it.',
    minutes: 3,
    body: html`<p>
        Most of what we learn about work, we learn while doing it, and from the people who do it
        with us. This course has no timetable and no exam. It collects a few short readings and a
        place to find a colleague who is willing to think along with you.
      </p>
      <h2>How it works</h2>
      <ul>
        <li>Read what you like, in any order. Each page takes a few minutes.</li>
        <li>
          Open <strong>Mentoring</strong> when you want to learn from a colleague, or when you have
          something to pass on yourself.
        </li>
        <li>What you complete appears under <strong>Grades</strong>. Nobody is ranked.</li>
      </ul>
      <h2>Time for it</h2>
      <p>
        Everybody may use two working hours a month for their own development. Agree with your
        manager when; there is no need to agree on what.
      </p>`,
  },
  {
    slug: 'good-questions',
    title: 'Good questions for a conversation',
    summary: 'Six openings that get further than “How are things?”',
    minutes: 4,
    body: html`<p>
        A good question is short, open and honest: you do not know the answer yet. These six work in
        almost any conversation about work. Pick one, ask it, and then wait a little longer than is
        comfortable.
      </p>
      <ol>
        <li>What would you do if you were allowed to get it wrong once?</li>
        <li>Which part of this is yours to decide?</li>
        <li>What have you already tried, and what did it do?</li>
        <li>Who would see this quite differently?</li>
        <li>What will be easier a month from now if you begin today?</li>
        <li>What should I have asked you?</li>
      </ol>
      <h2>Try it this week</h2>
      <p>
        Choose one conversation that is in your diary anyway. Write the question on the back of your
        hand if need be. Afterwards, note down one thing that surprised you.
      </p>`,
  },
  {
    slug: 'first-ninety-days',
    title: 'A new role: the first ninety days',
    summary: 'What to do first, what can wait, and whom to ask.',
    minutes: 6,
    body: html`<p>
        A new role is the one time that everybody expects questions from you. Use it: after three
        months the same questions cost more courage.
      </p>
      <h2>Days 1 to 30: look</h2>
      <p>
        Meet the ten people your work depends on. Ask each of them what goes well, what does not,
        and what they would never change. Change nothing yet yourself.
      </p>
      <h2>Days 31 to 60: choose</h2>
      <p>
        Two or three things will have come up again and again. Take the smallest, agree with your
        manager what good looks like, and finish it.
      </p>
      <h2>Days 61 to 90: tell</h2>
      <p>
        Tell the ten people what you heard and what you did with it. It is the shortest way to trust
        that we know of.
      </p>`,
  },
];
