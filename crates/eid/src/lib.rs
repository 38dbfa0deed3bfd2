//! The iAM Smart / CorpID envelope and wire types.
