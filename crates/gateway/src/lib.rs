//! Citizen API server: OAuth, resources, department feed, connector to iAM Smart.
