create table migrated as select current_user as migrator;
