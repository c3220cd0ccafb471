import Foundation
import Testing

@testable import ReviewSchedule

/// Days by the learner's clock.
struct ReviewDayTests {
    private func date(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

    private func day(_ now: String, in zone: String) throws -> ReviewDay {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: zone))
        return ReviewDay(now: try date(now), calendar: calendar)
    }

    private func memory(due: String, _ phase: MemoryState.Phase = .review) throws -> MemoryState {
        MemoryState(
            phase: phase, stability: 5, difficulty: 5, last: .distantPast, due: try date(due))
    }

    @Test func whatFallsDueInTheEveningIsAskedInTheMorningOfThatDay() throws {
        let due = try memory(due: "2026-03-10T20:00:00Z")
        #expect(try day("2026-03-10T06:00:00Z", in: "UTC").isDue(due))
        #expect(try !day("2026-03-09T23:59:00Z", in: "UTC").isDue(due))
    }

    @Test func theDayIsThatOfThePlaceWhereTheLearnerIs() throws {
        let due = try memory(due: "2026-03-10T20:00:00Z")
        // In Auckland it is the morning of the 11th then.
        #expect(try !day("2026-03-10T06:00:00Z", in: "Pacific/Auckland").isDue(due))
        #expect(try day("2026-03-10T12:00:00Z", in: "Pacific/Auckland").isDue(due))
    }

    @Test func theNightInWhichClocksChangeIsOneDay() throws {
        // In Vienna the 29th of March 2026 has 23 hours.
        let due = try memory(due: "2026-03-30T05:00:00Z")
        let before = try day("2026-03-28T05:00:00Z", in: "Europe/Vienna")
        #expect(before.days(to: due.due) == 2)
        #expect(before.words(for: due) == "in 2 days")
        #expect(try day("2026-03-29T21:59:00Z", in: "Europe/Vienna").words(for: due) == "tomorrow")
        #expect(try day("2026-03-29T22:01:00Z", in: "Europe/Vienna").isDue(due))
    }

    @Test func firstStepsAreDueToTheMinute() throws {
        let due = try memory(due: "2026-03-10T20:10:00Z", .learning(step: 1))
        #expect(try day("2026-03-10T20:00:00Z", in: "UTC").words(for: due) == "in 10 minutes")
        #expect(try !day("2026-03-10T20:09:59Z", in: "UTC").isDue(due))
        #expect(try day("2026-03-10T20:10:00Z", in: "UTC").isDue(due))
    }
}
