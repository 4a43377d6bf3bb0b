package com.example.library;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Handlers that involve other handlers.
 */
@Controller
class DispatchController {

	private final Queries queries;

	DispatchController(Queries queries) {
		this.queries = queries;
	}

	@GetMapping("/forwarding")
	void forwarding(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		this.queries.run(1);
		request.getRequestDispatcher("/dto/1").forward(request, response);
	}

	@GetMapping("/including")
	void including(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
		this.queries.run(3);
		response.getWriter().write("outer,");
		request.getRequestDispatcher("/included").include(request, response);
	}

	@GetMapping("/including/midway")
	void includingMidway(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		request.getRequestDispatcher("/included").include(request, response);
		this.queries.run(3);
		response.getWriter().write(",outer");
	}

	@GetMapping("/included")
	void included(HttpServletResponse response) throws IOException {
		this.queries.run(1);
		response.getWriter().write("inner");
	}

	@GetMapping("/included/body")
	@ResponseBody
	String includedBody() {
		return this.queries.runAndSay(1, "inner");
	}

	@GetMapping("/including/body/midway")
	void includingBodyMidway(HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		request.getRequestDispatcher("/included/body").include(request, response);
		this.queries.run(3);
		response.getOutputStream().print(",outer");
	}

}
