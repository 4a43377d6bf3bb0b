package com.example.bookshop;

import org.springframework.data.repository.ListCrudRepository;

interface StockRepository extends ListCrudRepository<Stock, Long> {

}
