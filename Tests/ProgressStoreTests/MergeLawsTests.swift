import Foundation
import Testing

@testable import ProgressStore

/// Three machines, a random life on each, and meetings in random order: in the end all agree, and nothing is lost or there
/// twice.
struct MergeLawsTests {
    private struct Draw: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func machinesThatMeetInAnyOrderAgreeAndLoseNothing(_ seed: UInt64) throws {
        var draw = Draw(state: seed)
        let courses = try (0..<3).map { _ in try TemporaryCourse() }
        let stores = try courses.map { try ProgressStore(at: $0.path) }
        var answers: [String] = []
        var events = 0
        var written: Set<String> = []
        var clock = 1000.0
        for step in 0..<60 {
            clock += Double(Int.random(in: 0...2, using: &draw))
            let now = Date(timeIntervalSince1970: clock)
            let place = SavedPosition(block: step, word: 0, fingerprint: "")
            let machine = Int.random(in: 0..<3, using: &draw)
            let store = stores[machine]
            switch Int.random(in: 0..<8, using: &draw) {
            case 0, 1:
                answers.append("\(step)")
                try store.record(
                    Answer(
                        lesson: "02-rnn-cell", question: "q", seed: 1, response: "\(step)", isCorrect: true,
                        at: now))
            case 2:
                events += 1
                try store.record(Event(.hintShown("rnn-step", number: step + 1), at: now))
            case 3: try store.setReadingPosition(place, lesson: "02-rnn-cell", at: now)
            case 4:
                written.insert("\(step)")
                try store.record(
                    Note(
                        lesson: "02-rnn-cell", place: place, heading: "", quote: "", text: "\(step)", at: now)
                )
            case 5:
                if let id = try store.notes().randomElement(using: &draw)?.id {
                    #expect(try store.changeNote(id, to: "changed \(step)", at: now))
                }
            case 6:
                if let id = try store.notes().randomElement(using: &draw)?.id {
                    #expect(try store.removeNote(id, at: now))
                }
            default:
                let other = (machine + Int.random(in: 1...2, using: &draw)) % 3
                _ = try StateTransferTests.take(courses[other], into: courses[machine])
            }
        }
        // Each hears of the others, by whichever way.
        for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 1)].shuffled(using: &draw) + [
            (1, 2), (2, 0), (0, 1), (1, 2),
        ] {
            _ = try StateTransferTests.take(courses[from], into: courses[to])
        }
        let contents = try courses.map(StateTransferTests.contents)
        #expect(contents[1] == contents[0] && contents[2] == contents[0])
        for store in stores {
            #expect(
                try store.answers(lesson: "02-rnn-cell", question: "q").map(\.response).sorted()
                    == answers.sorted())
            #expect(try store.events(.hintShown).count == events)
            #expect(try store.notes().count <= written.count)
        }
    }
}
