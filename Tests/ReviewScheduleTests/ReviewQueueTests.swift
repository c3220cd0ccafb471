import Foundation
import Testing

@testable import ReviewSchedule

struct ReviewQueueTests {
    private let now = Date(timeIntervalSince1970: 1_800_000_000)
    private let day = 86_400.0

    private func queue(_ entries: [ReviewQueue<String>.Entry]) -> ReviewQueue<String> {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return ReviewQueue(entries, day: ReviewDay(now: now, calendar: calendar))
    }

    /// Recalled `age` days ago with a stability of `stability` days, due after as many.
    private func entry(
        _ name: String, age: Double, stability: Double, _ concepts: String...
    ) -> ReviewQueue<String>.Entry {
        let last = now.addingTimeInterval(-age * day)
        return .init(
            name,
            memory: MemoryState(
                phase: .review, stability: stability, difficulty: 5, last: last,
                due: last.addingTimeInterval(stability * day)),
            concepts: concepts)
    }

    @Test func theWeakestConceptComesFirst() {
        let queue = queue([
            entry("known", age: 11, stability: 10, "gate"),
            entry("faded", age: 30, stability: 10, "state"),
            entry("new", age: 1, stability: 10, "gate"),
            entry("less faded", age: 20, stability: 10, "state"),
        ])
        #expect(queue.sitting(limit: 9).map(\.thing) == ["faded", "less faded", "known"])
        #expect(queue.mastery["gate"]!.share > queue.mastery["state"]!.share)
        #expect(queue.mastery["gate"]!.count == 2)
    }

    @Test func afterABreakThoseAreTakenThatAreStillRemembered() {
        let queue = queue([
            entry("gone", age: 900, stability: 2, "a"), entry("fresh", age: 12, stability: 10, "b"),
            entry("fading", age: 40, stability: 20, "c"),
        ])
        #expect(Set(queue.sitting(limit: 2).map(\.thing)) == ["fresh", "fading"])
        #expect(queue.sitting(limit: 0).isEmpty)
        #expect(queue.sitting(limit: 3).first?.thing == "gone")
    }

    @Test func whatIsDueTomorrowIsCounted() {
        let queue = queue([
            entry("now", age: 5, stability: 5), entry("tomorrow", age: 5, stability: 6),
            entry("later", age: 5, stability: 9),
        ])
        #expect((0...4).map(queue.count(inDays:)) == [1, 1, 0, 0, 1])
    }

    @Test func twoMachinesHistoriesAreReplayedInTheOrderOfTheirDates() {
        let first = DatedRecall(.good, at: now)
        let second = DatedRecall(.again, at: now.addingTimeInterval(3 * day))
        #expect(FSRS().state(after: [first, second]) == FSRS().state(after: [second, first]))
        #expect(FSRS().state(after: []) == nil)
    }
}
