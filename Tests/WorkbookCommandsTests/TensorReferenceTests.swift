import Foundation
import LessonMarkup
import SwiftSource
import Testing

@testable import WorkbookCommands

/// `workbook help tensor`: all that an exercise can compute with, from the sources' own comments.
struct TensorReferenceTests {
    @Test func everyPublicDeclarationIsThereWithItsComment() throws {
        let reference = try TensorReference()
        let page = try reference.document().blocks.plainText
        let files = try FileManager.default.contentsOfDirectory(atPath: reference.folder)
            .filter { $0.hasSuffix(".swift") }
        var count = 0
        for file in files {
            let source = try String(contentsOfFile: "\(reference.folder)/\(file)", encoding: .utf8)
            for declaration in PublicDeclaration.all(in: source) {
                count += 1
                #expect(!declaration.comment.isEmpty, "\(file): \(declaration.signature)")
                #expect(!declaration.signature.contains("StaticString"), "\(declaration.signature)")
                let name = declaration.signature.prefix { $0 != "(" }
                #expect(page.contains(name), "\(name)")
            }
        }
        #expect(count > 50)
    }

    @Test func signaturesAreShownWithoutWhatNobodyWrites() {
        let source = """
            extension Tensor {
                /// The sum along an axis,
                /// which disappears.
                public func sum(axis: Int, file: StaticString = #fileID, line: UInt = #line) -> Tensor {
                    Tensor(1)
                }

                @available(*, unavailable, message: "write matmul")
                public func dot(_ other: Tensor) -> Tensor { self }
                /// Negated.
                public static prefix func - (operand: Tensor) -> Tensor { operand }
                func hidden() {}
                /// One
                public init(
                    zeros shape: [Int], file: StaticString = #fileID, line: UInt = #line
                ) { fatalError() }
            }
            """
        let found = PublicDeclaration.all(in: source)
        #expect(
            found.map(\.signature) == [
                "func sum(axis: Int) -> Tensor", "prefix func - (operand: Tensor) -> Tensor",
                "init(zeros shape: [Int])",
            ])
        #expect(found.map(\.comment) == ["The sum along an axis,\nwhich disappears.", "Negated.", "One"])
    }

    @Test func pipedItIsPlainText() throws {
        let outcome = try Piped(Launch(["help", "tensor"], in: "/")).finish()
        #expect(outcome.succeeded, "\(outcome)")
        #expect(outcome.output.contains("matmul("))
        #expect(!outcome.output.contains("\u{1B}"))
    }
}
