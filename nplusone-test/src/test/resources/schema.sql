create table if not exists item (id int primary key, price int);
