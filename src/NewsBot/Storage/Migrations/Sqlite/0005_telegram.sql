-- How far each bot account's updates were handled, and which command menus it showed last.
CREATE TABLE telegram_offset (
    bot         INTEGER PRIMARY KEY,
    last_update INTEGER NOT NULL
);

CREATE TABLE telegram_menu (
    bot  INTEGER PRIMARY KEY,
    hash TEXT NOT NULL
);
