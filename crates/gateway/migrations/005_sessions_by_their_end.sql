-- What belongs to sessions that are over is forgotten once a day; they are found by their end.
create index session_absolute on session (absolute_ms);
