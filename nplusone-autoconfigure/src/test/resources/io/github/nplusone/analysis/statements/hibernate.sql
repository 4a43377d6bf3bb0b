select next value for author_seq

select next value for genre_seq

select next value for critic_seq

select next value for publisher_seq

select next value for reader_seq

select next value for shop_seq

select next value for license_seq

select next value for review_seq

select next value for book_seq

insert into author (name,id) values (?,?)

insert into genre (id) values (?)

insert into critic (id) values (?)

insert into publisher (name,id) values (?,?)

insert into reader (id) values (?)

insert into shop (id) values (?)

insert into license (shop_id,id) values (?,?)

insert into review (critic_id,id) values (?,?)

insert into book (author_id,publisher_id,title,id) values (?,?,?,?)

insert into author_genres (author_id,genres_id) values (?,?)

insert into author_nicknames (author_id,nicknames) values (?,?)

insert into reader_hobbies (reader_id,hobbies) values (?,?)

select r1_0.id from reader r1_0

select h1_0.reader_id,h1_0.hobbies from reader_hobbies h1_0 where h1_0.reader_id=?

select a1_0.id,a1_0.name from author a1_0

select b1_0.author_id,b1_0.id,b1_0.publisher_id,b1_0.title from book b1_0 where b1_0.author_id=?

select b1_0.id,b1_0.author_id,b1_0.publisher_id,b1_0.title from book b1_0

select p1_0.id,p1_0.name from publisher p1_0 where p1_0.id=?

select b1_0.id,b1_0.author_id,b1_0.publisher_id,b1_0.title from book b1_0 where b1_0.id=?

select b1_0.id,b1_0.author_id,b1_0.publisher_id,b1_0.title from book b1_0 where b1_0.title=?

select b1_0.id,b1_0.author_id,b1_0.publisher_id,b1_0.title from book b1_0 where b1_0.author_id=? order by b1_0.title fetch first ? rows only

select b1_0.title from book b1_0 where b1_0.author_id=?

select count(b1_0.id) from book b1_0 where b1_0.author_id=?

select a1_0.id,a1_0.name from author a1_0 order by a1_0.name fetch first ? rows only

select a1_0.id,a1_0.name from author a1_0 order by a1_0.name offset ? rows fetch first ? rows only

select s1_0.id from shop s1_0

select l1_0.id,l1_0.shop_id from license l1_0 where l1_0.shop_id=?

select a1_0.id,b1_0.author_id,b1_0.id,b1_0.publisher_id,b1_0.title,a1_0.name from author a1_0 left join book b1_0 on a1_0.id=b1_0.author_id order by a1_0.id

select a1_0.id,b1_0.author_id,b1_0.id,b1_0.publisher_id,b1_0.title,a1_0.name from author a1_0 left join book b1_0 on a1_0.id=b1_0.author_id

select bb1_0.author_id,bb1_0.id,bb1_0.publisher_id,bb1_0.title from book bb1_0 where bb1_0.author_id in (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)

select pob1_0.author_id,pob1_0.id,pob1_0.publisher_id,pob1_0.title from book pob1_0 where pob1_0.author_id in (?,?)

select b1_0.id,b1_0.author_id,p1_0.id,p1_0.name,b1_0.title from book b1_0 left join publisher p1_0 on p1_0.id=b1_0.publisher_id order by b1_0.id

select g1_0.author_id,g1_1.id from author_genres g1_0 join genre g1_1 on g1_1.id=g1_0.genres_id where g1_0.author_id=?

select a1_0.id,g1_0.author_id,g1_1.id,a1_0.name from author a1_0 left join author_genres g1_0 on a1_0.id=g1_0.author_id left join genre g1_1 on g1_1.id=g1_0.genres_id order by a1_0.id

select n1_0.author_id,n1_0.nicknames from author_nicknames n1_0 where n1_0.author_id=?

select a1_0.id,a1_0.name,n1_0.author_id,n1_0.nicknames from author a1_0 left join author_nicknames n1_0 on a1_0.id=n1_0.author_id order by a1_0.id

select s1_0.id,l1_0.id from shop s1_0 left join license l1_0 on s1_0.id=l1_0.shop_id

select r1_0.id,r1_0.critic_id from review r1_0

select c1_0.id from critic c1_0 where c1_0.id=?

select r1_0.id,c1_0.id from review r1_0 left join critic c1_0 on c1_0.id=r1_0.critic_id

select a1_0.id,b1_0.author_id,b1_0.id,p1_0.id,p1_0.name,b1_0.title,a1_0.name from author a1_0 left join book b1_0 on a1_0.id=b1_0.author_id left join publisher p1_0 on p1_0.id=b1_0.publisher_id

insert into sale (id) values (default)

update author set name=? where id=?

update book b1_0 set title=b1_0.title where b1_0.id=?

select next value for deliveries

insert into delivery (id) values (?)

create global temporary table HTE_critic(rn_ integer not null, id bigint, primary key (rn_)) TRANSACTIONAL

create global temporary table HTE_book(rn_ integer not null, author_id bigint, id bigint, publisher_id bigint, title varchar(255), primary key (rn_)) TRANSACTIONAL

create global temporary table HTE_license(rn_ integer not null, id bigint, shop_id bigint, primary key (rn_)) TRANSACTIONAL

create global temporary table HTE_genre(rn_ integer not null, id bigint, primary key (rn_)) TRANSACTIONAL

create global temporary table HTE_shop(rn_ integer not null, id bigint, primary key (rn_)) TRANSACTIONAL

create global temporary table HTE_publisher(rn_ integer not null, id bigint, name varchar(255), primary key (rn_)) TRANSACTIONAL
