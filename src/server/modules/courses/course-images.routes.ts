import type { RawRoute } from '../../http/route.ts';
import { AppError } from '../../kernel/app-error.ts';
import { findCourse } from './content/course-catalogue.ts';

/** Browsers fetch pictures without the session's token, so these are open to everybody. */
export const courseImageRoutes: readonly RawRoute[] = [
  {
    methods: ['get'],
    path: '/content/courses/:courseId/images/:file',
    permission: 'Anyone: the pictures of a course say nothing about a person or an organisation.',
    body: 'none',
    handle: (request, response) => {
      const { courseId, file } = request.params;
      const image =
        typeof courseId === 'string' && typeof file === 'string'
          ? findCourse(courseId)?.images.get(file)
          : undefined;
      if (!image) throw new AppError('not-found');
      response
        .set({
          'Cache-Control': 'public, max-age=86400',
          // An SVG that is opened by itself is a document: it may neither run nor load anything.
          'Content-Security-Policy': "default-src 'none'; sandbox",
        })
        .type('image/svg+xml')
        .send(image);
      return Promise.resolve();
    },
  },
];
