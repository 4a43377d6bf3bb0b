package com.example.bookshop;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReaderRepository extends JpaRepository<Reader, Long> {

}
