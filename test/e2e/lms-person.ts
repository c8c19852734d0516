import { errors } from 'playwright-core';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { Language } from '../../src/contract/index.ts';
import { bestOptions, oneLine } from './course-answers.ts';
import { words } from './catalogue.ts';

const describeMilliseconds = 5000;

/** Somebody at the demonstration LMS, doing what a person does there with mouse and keyboard. */
export class LmsPerson {
  readonly #page: Page;
  readonly #lmsUrl: string;
  readonly language: Language;
  readonly name: string;

  constructor(page: Page, lmsUrl: string, name: string, language: Language) {
    this.#page = page;
    this.#lmsUrl = lmsUrl;
    this.name = name;
    this.language = language;
  }

  get page(): Page {
    return this.#page;
  }

  /** The tool, inside the LMS's page. */
  get tool(): FrameLocator {
    return this.#page.frameLocator('iframe');
  }

  word(key: string, values: Readonly<Record<string, string>> = {}): string {
    return words(this.language, key, values);
  }

  /** Chooses who to be, and stands before the course. */
  async comeIn(): Promise<void> {
    await this.#page.goto(`${this.#lmsUrl}/people`);
    await this.#page
      .getByRole('button', { name: new RegExp(this.name) })
      .first()
      .click();
    await this.#page.waitForURL(/\/courses\/1/);
  }

  /** Chooses who to be and opens the tool, at an address of it where one is given. */
  async openTool(path?: string): Promise<void> {
    await this.comeIn();
    if (path === undefined) {
      await this.#page
        .getByRole('link', { name: /Mentoring/ })
        .first()
        .click();
    } else await this.#page.goto(`${this.#lmsUrl}/open?to=${encodeURIComponent(path)}`);
    await this.#waitForTool();
  }

  /** The tool is there when it shows a heading; where it does not, the error tells what it shows. */
  async #waitForTool(): Promise<void> {
    try {
      await this.tool.getByRole('heading', { level: 1 }).waitFor();
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      throw new Error(`${this.name} saw no heading:\n${await this.#describeFrames()}`, {
        cause: error,
      });
    }
  }

  async #describeFrames(): Promise<string> {
    const frames = this.#page.frames().map(async (frame) => {
      const { pathname } = new URL(frame.url());
      // Unlike the frame's content, an element's is not waited for without end.
      const body = frame.locator('body').innerHTML({ timeout: describeMilliseconds });
      const shown = await body.catch((error: unknown) => String(error));
      return `${pathname}: ${oneLine(shown).slice(0, 2000)}`;
    });
    return (await Promise.all(frames)).join('\n');
  }

  async goTo(place: 'home' | 'findMentor' | 'mentor' | 'courses' | 'tracking'): Promise<void> {
    await this.tool
      .getByRole('link', { name: this.word(`common:navigation.${place}`), exact: true })
      .click();
  }

  async click(key: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
    await this.tool
      .getByRole('button', { name: this.word(key, values), exact: true })
      .or(this.tool.getByRole('link', { name: this.word(key, values), exact: true }))
      .first()
      .click();
  }

  /** Says yes in the dialog that is open: its button may be called as the one that opened it. */
  async confirm(key: string): Promise<void> {
    await this.tool
      .getByRole('dialog')
      .or(this.tool.getByRole('alertdialog'))
      .getByRole('button', { name: this.word(key), exact: true })
      .click();
  }

  async chooseTopic(label: string, topic: string): Promise<void> {
    const field = this.tool.getByRole('combobox', { name: label });
    await field.click();
    await field.pressSequentially(topic);
    await this.tool.getByRole('option', { name: topic, exact: true }).click();
    await field.press('Escape');
  }

  async tick(name: string): Promise<void> {
    await this.tool.getByRole('checkbox', { name: new RegExp(`^${name}`) }).check();
  }

  /** Reads the whole mentor course and answers every question with its best options. */
  async takeMentorCourse(): Promise<void> {
    const best = bestOptions(this.language);
    await this.openTool('/courses/mentor-course');
    await this.tool
      .getByRole('link', { name: this.word('course-player:course.start') })
      .or(this.tool.getByRole('link', { name: this.word('course-player:course.resume') }))
      .first()
      .click();
    const next = this.#button('course-player:player.next');
    const complete = this.#button('course-player:finish.complete');
    const nextUnit = this.tool.getByRole('link', { name: this.#nextUnitPattern() });
    const passed = this.tool.getByRole('heading', {
      name: this.word('course-player:result.passedTitle'),
    });
    for (let shown = 1; ; shown++) {
      await this.#waitForPage(shown);
      await this.#answerQuestions(best);
      await next.or(complete).first().waitFor();
      if (await next.isVisible()) {
        await next.click();
        continue;
      }
      await complete.click();
      await nextUnit.or(passed).first().waitFor();
      if (await passed.isVisible()) return;
      await nextUnit.click();
      shown = 0;
    }
  }

  /** Until the page is there, the questions of the one before, or none, would be seen. */
  async #waitForPage(page: number): Promise<void> {
    const label = this.word('course-player:player.pageOf', { page: String(page) });
    const [before = ''] = label.split('{{total}}');
    await this.tool.getByText(before).first().waitFor();
  }

  #button(key: string): Locator {
    return this.tool.getByRole('button', { name: this.word(key), exact: true });
  }

  #nextUnitPattern(): RegExp {
    const [before = ''] = this.word('course-player:finish.nextUnit').split('{{title}}');
    return new RegExp(`^${before}`);
  }

  /** Answers what is open on the page; an answered question has no form any more. */
  async #answerQuestions(best: ReadonlySet<string>): Promise<void> {
    const forms = this.tool.locator('main form');
    for (let open = await forms.count(); open > 0; open = await forms.count()) {
      const form = forms.first();
      for (const option of await form.getByRole('radio').or(form.getByRole('checkbox')).all()) {
        const label = await option.evaluate((input) =>
          'labels' in input ? ((input.labels as NodeList)[0]?.textContent ?? '') : '',
        );
        if (best.has(oneLine(label))) await option.check();
      }
      await form.getByRole('button').click();
      await forms.nth(open - 1).waitFor({ state: 'detached' });
    }
  }
}
