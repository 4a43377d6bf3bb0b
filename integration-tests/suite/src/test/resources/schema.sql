create table tag (id bigint primary key, name varchar(20));
insert into tag (id, name) values (1, 'one'), (2, 'two'), (3, 'three');
create table if not exists lock_row (id int);
