-- Each page once, and after it five paths that nobody has asked for before: whatever keeps
-- something for each path grows.
local pages = { "/dashboard", "/users", "/users/fetched", "/dashboard/fetched" }
local others = { "/users/%s", "/dashboard/%s/accounts", "/%s", "/users/%s.json", "/users/fetched?id=%s" }
local run
local count = 0

function init(arguments)
	run = arguments[1]
end

function request()
	local turn = count % 6
	local path = pages[(count - turn) / 6 % 4 + 1]
	if turn > 0 then
		path = others[turn]:format(run .. "-" .. count)
	end
	count = count + 1
	return wrk.format("GET", path)
end
