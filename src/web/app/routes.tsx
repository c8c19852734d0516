import { lazy, type JSX } from 'react';
import { Route, Routes } from 'react-router';
import { useHasRole, useOwnsProgrammes, useReadsAuditLog } from '../lib/me.ts';
import { NotFoundPage } from './not-found-page.tsx';

// Each screen is a chunk of its own, loaded when its address is opened.
const HomePage = lazy(async () => ({
  default: (await import('../features/home/home-page.tsx')).HomePage,
}));
const OpenGroupPage = lazy(async () => ({
  default: (await import('../features/group/open-group-page.tsx')).OpenGroupPage,
}));
const GroupPage = lazy(async () => ({
  default: (await import('../features/group/group-page.tsx')).GroupPage,
}));
const FindMentorPage = lazy(async () => ({
  default: (await import('../features/find-mentor/find-mentor-page.tsx')).FindMentorPage,
}));
const IntakePage = lazy(async () => ({
  default: (await import('../features/find-mentor/intake-page.tsx')).IntakePage,
}));
const OrderPage = lazy(async () => ({
  default: (await import('../features/find-mentor/order-page.tsx')).OrderPage,
}));
const SeenListsPage = lazy(async () => ({
  default: (await import('../features/find-mentor/seen-lists-page.tsx')).SeenListsPage,
}));
const MentorProfilePage = lazy(async () => ({
  default: (await import('../features/find-mentor/mentor-profile-page.tsx')).MentorProfilePage,
}));
const MyRequestPage = lazy(async () => ({
  default: (await import('../features/find-mentor/my-request-page.tsx')).MyRequestPage,
}));
const MentorDeskPage = lazy(async () => ({
  default: (await import('../features/mentor-desk/mentor-desk-page.tsx')).MentorDeskPage,
}));
const ReceivedRequestPage = lazy(async () => ({
  default: (await import('../features/mentor-desk/received-request-page.tsx')).ReceivedRequestPage,
}));
const MentorRegistrationPage = lazy(async () => ({
  default: (await import('../features/mentor-registration/mentor-registration-page.tsx'))
    .MentorRegistrationPage,
}));
const MentorshipPage = lazy(async () => ({
  default: (await import('../features/mentorship/mentorship-page.tsx')).MentorshipPage,
}));
const CourseOverviewPage = lazy(async () => ({
  default: (await import('../features/course-player/course-overview-page.tsx')).CourseOverviewPage,
}));
const CoursePlayerPage = lazy(async () => ({
  default: (await import('../features/course-player/course-player-page.tsx')).CoursePlayerPage,
}));
const ProgrammesPage = lazy(async () => ({
  default: (await import('../features/programme/programmes-page.tsx')).ProgrammesPage,
}));
const ProgrammePage = lazy(async () => ({
  default: (await import('../features/programme/programme-page.tsx')).ProgrammePage,
}));
const SetupPage = lazy(async () => ({
  default: (await import('../features/programme-setup/setup-page.tsx')).SetupPage,
}));
const WizardPage = lazy(async () => ({
  default: (await import('../features/programme-setup/wizard-page.tsx')).WizardPage,
}));
const PeoplePage = lazy(async () => ({
  default: (await import('../features/programme-setup/people-page.tsx')).PeoplePage,
}));
const TrainingPage = lazy(async () => ({
  default: (await import('../features/programme-setup/training-page.tsx')).TrainingPage,
}));
const CohortsPage = lazy(async () => ({
  default: (await import('../features/cohorts/cohorts-page.tsx')).CohortsPage,
}));
const CohortPage = lazy(async () => ({
  default: (await import('../features/cohorts/cohort-page.tsx')).CohortPage,
}));
const CohortProposalPage = lazy(async () => ({
  default: (await import('../features/cohort-proposal/cohort-proposal-page.tsx'))
    .CohortProposalPage,
}));
const ProgrammeDeskPage = lazy(async () => ({
  default: (await import('../features/programme-desk/programme-desk-page.tsx')).ProgrammeDeskPage,
}));
const TrackingPage = lazy(async () => ({
  default: (await import('../features/tracking/tracking-page.tsx')).TrackingPage,
}));
const ConnectionsPage = lazy(async () => ({
  default: (await import('../features/connections/connections-page.tsx')).ConnectionsPage,
}));
const OrganisationPeoplePage = lazy(async () => ({
  default: (await import('../features/people/people-page.tsx')).PeoplePage,
}));
const TopicsPage = lazy(async () => ({
  default: (await import('../features/topics/topics-page.tsx')).TopicsPage,
}));

const GuidesPage = lazy(async () => ({
  default: (await import('../features/guides/guides-page.tsx')).GuidesPage,
}));
const GuidePage = lazy(async () => ({
  default: (await import('../features/guides/guide-page.tsx')).GuidePage,
}));

const HelpRequestsPage = lazy(async () => ({
  default: (await import('../features/help-requests/help-requests-page.tsx')).HelpRequestsPage,
}));

const AuditLogPage = lazy(async () => ({
  default: (await import('../features/audit-log/audit-log-page.tsx')).AuditLogPage,
}));

const MyDataPage = lazy(async () => ({
  default: (await import('../features/my-data/my-data-page.tsx')).MyDataPage,
}));

const ContentSelectionPage = lazy(async () => ({
  default: (await import('../features/deep-linking/content-selection-page.tsx'))
    .ContentSelectionPage,
}));

const SubmissionReviewPage = lazy(async () => ({
  default: (await import('../features/submission-review/submission-review-page.tsx'))
    .SubmissionReviewPage,
}));

const AddTabPage = lazy(async () => ({
  default: (await import('../features/teams-tab/add-tab-page.tsx')).AddTabPage,
}));

/** Which address shows which screen. */
export function AppRoutes(): JSX.Element {
  const isAdministrator = useHasRole('ld_administrator');
  const isOwner = useOwnsProgrammes();
  const readsAuditLog = useReadsAuditLog();
  return (
    <Routes>
      <Route index element={<HomePage />} />
      <Route path="find-mentor" element={<FindMentorPage />} />
      <Route path="find-mentor/intake" element={<IntakePage />} />
      <Route path="find-mentor/order" element={<OrderPage />} />
      <Route path="find-mentor/lists" element={<SeenListsPage />} />
      <Route path="find-mentor/:registrationId" element={<MentorProfilePage />} />
      <Route path="requests/:id" element={<MyRequestPage />} />
      <Route path="mentor" element={<MentorDeskPage />} />
      <Route path="mentor/registration" element={<MentorRegistrationPage />} />
      <Route path="mentor/requests/:id" element={<ReceivedRequestPage />} />
      <Route path="mentorships/:id/*" element={<MentorshipPage />} />
      <Route path="programmes" element={<ProgrammesPage />} />
      <Route path="programmes/:programmeId" element={<ProgrammePage />} />
      <Route path="programmes/:programmeId/groups/new" element={<OpenGroupPage />} />
      <Route path="groups/:id" element={<GroupPage />} />
      <Route path="courses" element={<CourseOverviewPage />} />
      <Route path="courses/:courseId/*" element={<CoursePlayerPage />} />
      {isOwner && <Route path="programme-setup" element={<SetupPage />} />}
      {isOwner && <Route path="programme-setup/:programmeId" element={<WizardPage />} />}
      {isOwner && <Route path="programme-setup/:programmeId/people" element={<PeoplePage />} />}
      {isOwner && (
        <Route path="programme-setup/:programmeId/desk" element={<ProgrammeDeskPage />} />
      )}
      {isOwner && <Route path="programme-setup/:programmeId/training" element={<TrainingPage />} />}
      {isOwner && <Route path="programme-setup/:programmeId/cohorts" element={<CohortsPage />} />}
      {isOwner && (
        <Route path="programme-setup/:programmeId/cohorts/:cohortId" element={<CohortPage />} />
      )}
      <Route path="guides" element={<GuidesPage />} />
      <Route path="guides/:guide" element={<GuidePage />} />
      <Route path="help-requests" element={<HelpRequestsPage />} />
      <Route path="my-data" element={<MyDataPage />} />
      <Route path="proposals/:id" element={<CohortProposalPage />} />
      {readsAuditLog && <Route path="audit-log" element={<AuditLogPage />} />}
      {isAdministrator && <Route path="tracking" element={<TrackingPage />} />}
      {isAdministrator && <Route path="people/*" element={<OrganisationPeoplePage />} />}
      {isAdministrator && <Route path="topics" element={<TopicsPage />} />}
      {isAdministrator && <Route path="connections/*" element={<ConnectionsPage />} />}
      <Route path="content-selections/:id" element={<ContentSelectionPage />} />
      <Route path="submission-reviews/:id" element={<SubmissionReviewPage />} />
      <Route path="teams/add-tab" element={<AddTabPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
