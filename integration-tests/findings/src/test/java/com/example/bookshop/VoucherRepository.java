package com.example.bookshop;

import org.springframework.data.jpa.repository.JpaRepository;

interface VoucherRepository extends JpaRepository<Voucher, Long> {

}
