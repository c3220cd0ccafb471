import Synchronization
import Testing

@testable import BackgroundWork

/// Pieces of work side by side.
struct WorkPoolTests {
    @Test(arguments: [1, 2, 3, 16]) func resultsComeInOrder(jobs: Int) {
        var received: [Int] = []
        WorkPool(jobs: jobs).forEach(count: 40) { index in
            // Later pieces are the quicker ones.
            (0..<(40 - index) * 500).reduce(index) { $0 &+ $1 & 0 }
        } receive: { index, result in
            #expect(index == result)
            received.append(result)
        }
        #expect(received == Array(0..<40))
    }

    @Test func nothingIsDoneWhereThereIsNothingToDo() {
        WorkPool(jobs: 4).forEach(count: 0) { _ in
            Issue.record("a piece of no work was begun")
        } receive: { _, _ in
        }
    }

    private struct Refusal: Error {}

    @Test func anErrorEndsTheWorkAndWaitsForWhatHasBegun() {
        let begun = Atomic(0)
        let ended = Atomic(0)
        #expect(throws: Refusal.self) {
            try WorkPool(jobs: 2).forEach(count: 1000) { index in
                begun.add(1, ordering: .relaxed)
                ended.add(1, ordering: .relaxed)
                return index
            } receive: { index, _ in
                if index == 3 { throw Refusal() }
            }
        }
        #expect(begun.load(ordering: .relaxed) == ended.load(ordering: .relaxed))
        // Two for each job may wait for their turn beyond those received.
        #expect(begun.load(ordering: .relaxed) <= 4 + 2 * 2)
    }

    @Test func aPieceBesideAPageTellsItsStageAndItsResult() {
        let isAllowed = Atomic(false)
        let thread = BackgroundThread("beginning…") { say in
            say("working…")
            while !isAllowed.load(ordering: .relaxed) {}
            return 7
        }
        while thread.stage != "working…" {}
        #expect(!thread.isDone)
        #expect(thread.result == nil)
        isAllowed.store(true, ordering: .relaxed)
        while !thread.isDone {}
        #expect(thread.result == 7)
    }

    @Test func aValueIsWorkedOutOnceWhoeverAsks() {
        let times = Atomic(0)
        let once = Once {
            times.add(1, ordering: .relaxed)
            return "known"
        }
        WorkPool(jobs: 4).forEach(count: 20) { _ in
            once.value
        } receive: { _, value in
            #expect(value == "known")
        }
        #expect(times.load(ordering: .relaxed) == 1)
    }
}
