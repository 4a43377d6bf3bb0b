package com.example.bookshop;

import org.springframework.data.jpa.repository.JpaRepository;

interface CriticRepository extends JpaRepository<Critic, Long> {

	long countByIdLessThan(Long id);

}
