package com.example.bookshop;

import java.util.List;

import jakarta.persistence.EntityManager;

import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Associations from an entity to another one of its kind, and by other keys.
 */
@RestController
@Transactional(readOnly = true)
class ChainController {

	private final EditionRepository editions;

	private final EntityManager entityManager;

	ChainController(EditionRepository editions, EntityManager entityManager) {
		this.entityManager = entityManager;
		this.editions = editions;
	}

	@GetMapping("/two-inverse")
	int twoInverse() {
		return this.entityManager.createQuery("select s from Stall s", Stall.class).getResultList().size();
	}

	@GetMapping("/by-code")
	int byCode() {
		return this.entityManager.createQuery("select v from Visit v", Visit.class).getResultList().size();
	}

	@GetMapping("/lazy-by-code")
	int lazyByCode() {
		return this.entityManager.createQuery("select s from Section s", Section.class).getResultList().size();
	}

	@GetMapping("/matches")
	int matches() {
		int letters = 0;
		for (Match match : this.entityManager.createQuery("select m from Match m order by m.id", Match.class)
			.getResultList()) {
			letters += (match.getHome().getName() + match.getAway().getName()).length();
		}
		return letters;
	}

	@GetMapping("/walk")
	int walk() {
		int length = 0;
		Edition edition = this.editions.findById(this.editions.findLatest()).orElseThrow();
		while (edition.getPrevious() != null) {
			edition = edition.getPrevious();
			length += (edition.toString() != null) ? 1 : 0;
		}
		return length;
	}

	@GetMapping("/every-second")
	int everySecond() {
		return countPrevious(this.editions.findEverySecond());
	}

	@GetMapping("/every-second/joined")
	int everySecondJoined() {
		return countPrevious(this.editions.findEverySecondJoiningPrevious());
	}

	private static int countPrevious(List<Edition> editions) {
		return (int) editions.stream().filter((edition) -> edition.getPrevious().toString() != null).count();
	}

}
