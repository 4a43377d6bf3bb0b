select copies from stock where id = ?

insert into stock (id, copies) values (?, 1)
