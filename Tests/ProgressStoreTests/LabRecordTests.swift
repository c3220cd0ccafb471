import Foundation
import GRDB
import Testing

@testable import ProgressStore

/// Runs of labs in the store.
struct LabRecordTests {
    static let run = LabRecord(
        lab: "delayed-recall", variant: "lstm", at: Date(timeIntervalSince1970: 1_700_000_000.25),
        seed: UInt64.max, result: "reached", steps: 90, wanted: 300, best: 1, loss: .nan, seconds: 5.5,
        processorSeconds: 5,
        functions: [
            .init(exercise: "lstm-forward", sha256: "ab", isOwn: true),
            .init(exercise: "lstm-backward", sha256: "cd", isOwn: false),
        ])

    @Test func aRunComesBackAsItWas() throws {
        let course = try TemporaryCourse()
        let number = try ProgressStore(at: course.path).record(Self.run)
        var expected = Self.run
        expected.id = number
        #expect(expected.loss == nil)
        #expect(try ProgressStore(at: course.path).labRuns(of: "delayed-recall") == [expected])
        #expect(try ProgressStore(at: course.path).labRuns(of: "another").isEmpty)
    }

    @Test(arguments: ["UPDATE lab_runs SET best = 2", "DELETE FROM lab_runs"])
    func aRunIsNeverChanged(sql: String) throws {
        let course = try TemporaryCourse()
        try ProgressStore(at: course.path).record(Self.run)
        let error = #expect(throws: DatabaseError.self) {
            try DatabaseQueue(path: course.database).write { try $0.execute(sql: sql) }
        }
        #expect(error?.message?.hasSuffix("is append-only") == true)
    }
}
