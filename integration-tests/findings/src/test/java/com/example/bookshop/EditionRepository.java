package com.example.bookshop;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface EditionRepository extends JpaRepository<Edition, Long> {

	@Query("select max(e.id) from Edition e")
	Long findLatest();

	@Query("select e from Edition e where mod(e.id, 2) = 0")
	List<Edition> findEverySecond();

	@Query("select e from Edition e left join fetch e.previous where mod(e.id, 2) = 0")
	List<Edition> findEverySecondJoiningPrevious();

}
