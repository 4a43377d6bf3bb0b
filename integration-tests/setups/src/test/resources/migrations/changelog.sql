--liquibase formatted sql

--changeset somebody:first
create table migrated as select current_user as migrator;
