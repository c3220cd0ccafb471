import ExerciseChecks
import Foundation
import Sandbox

extension GradeReport {
    /// The report as one line of JSON; the keys are stable.
    package var json: String {
        struct Mistake: Encodable {
            var id: String
            var message: String
        }
        struct Item: Encodable {
            var name: String
            var status: Check.Status
            var message: String
        }
        struct Gradients: Encodable {
            var right: [String]
            var off: [String]
            var fitsOwnForward: Bool?
            var message: String
        }
        struct Object: Encodable {
            var exercise: String
            var verdict: Verdict
            var file: String
            var sha256: String
            var isolation: Isolation?
            var seed: UInt64
            var misconception: Mistake?
            var nearMiss: Mistake?
            var gradients: Gradients?
            var checks: [Item]
            /// In milliseconds.
            var timingsMs: [String: Int]

            enum CodingKeys: CodingKey {
                case exercise, verdict, file, sha256, isolation, seed, misconception, nearMiss, gradients,
                    checks
                case timingsMs
            }

            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode(exercise, forKey: .exercise)
                try container.encode(verdict, forKey: .verdict)
                try container.encode(file, forKey: .file)
                try container.encode(sha256, forKey: .sha256)
                try container.encode(isolation, forKey: .isolation)
                try container.encode(seed, forKey: .seed)
                // Written as null when there is none: readers rely on the key.
                try container.encode(misconception, forKey: .misconception)
                try container.encode(nearMiss, forKey: .nearMiss)
                // Only where an exercise is about gradients and some number is off.
                try container.encodeIfPresent(gradients, forKey: .gradients)
                try container.encode(checks, forKey: .checks)
                try container.encode(timingsMs, forKey: .timingsMs)
            }
        }
        let object = Object(
            exercise: exercise, verdict: verdict, file: file, sha256: sha256, isolation: isolation,
            seed: seed, misconception: misconception.map { Mistake(id: $0.id, message: $0.message) },
            nearMiss: nearMiss.map { Mistake(id: $0.id, message: $0.sentence) },
            gradients: gradients.map {
                Gradients(right: $0.right, off: $0.off, fitsOwnForward: $0.fitsOwnForward, message: $0.text)
            },
            checks: checks.map { Item(name: $0.name.rawValue, status: $0.status, message: $0.message) },
            timingsMs: [
                "compile": Int((compileSeconds * 1000).rounded()), "run": Int((runSeconds * 1000).rounded()),
            ])
        return FormatText.json(object)
    }
}
