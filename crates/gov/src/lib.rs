//! Client of the Citizen API: sign-in, tasks, applications, change feed.
