import Foundation
import Testing

/// `workbook setup` in a home folder of its own.
struct SetupTests {
    private static let link = ".local/bin/workbook"
    private static let completions = [
        ".local/share/bash-completion/completions/workbook", ".local/share/zsh/site-functions/_workbook",
        ".config/fish/completions/workbook.fish",
    ]

    private func setup(_ arguments: String..., home: ScratchFolder) throws -> Outcome {
        try Piped(Launch(["setup"] + arguments, in: home.path, environment: ["HOME": home.path])).finish()
    }

    @Test func theWordCanBeTypedAfterwards() throws {
        let home = try ScratchFolder()
        let outcome = try setup(home: home)
        #expect(outcome.succeeded, "\(outcome)")
        #expect(outcome.output.contains(".local/bin"))
        #expect(Self.completions.allSatisfy(home.exists))
        var linked = Launch(["--version"], in: home.path)
        linked.program = home.at(Self.link)
        #expect(try Piped(linked).finish().succeeded)
        // Through the link the program still finds the checkout it was built in.
        linked.arguments = ["list"]
        linked.directory = "/"
        #expect(LessonsSource.isCheckout ? try Piped(linked).finish().output.contains("02-rnn-cell") : true)
    }

    @Test func aSecondRunChangesNothing() throws {
        let home = try ScratchFolder()
        #expect(try setup(home: home).succeeded)
        let before = try FileManager.default.subpathsOfDirectory(atPath: home.path).sorted()
        #expect(try setup(home: home).succeeded)
        #expect(try FileManager.default.subpathsOfDirectory(atPath: home.path).sorted() == before)
    }

    @Test func aMovedCheckoutIsLinkedAgain() throws {
        let home = try ScratchFolder()
        _ = try home.makeFolder(".local/bin")
        try FileManager.default.createSymbolicLink(
            atPath: home.at(Self.link), withDestinationPath: "/nowhere/.build/release/workbook")
        #expect(try setup(home: home).succeeded)
        #expect(home.exists(Self.link))
    }

    @Test(arguments: ["a file", "a link", "a folder"])
    func whatIsSomebodyElsesIsLeftAlone(kind: String) throws {
        let home = try ScratchFolder()
        switch kind {
        case "a file": try home.write("mine", to: Self.link)
        case "a link":
            _ = try home.makeFolder(".local/bin")
            try FileManager.default.createSymbolicLink(
                atPath: home.at(Self.link), withDestinationPath: "/bin/true")
        default: _ = try home.makeFolder(Self.link)
        }
        let outcome = try setup(home: home)
        #expect(!outcome.succeeded)
        #expect(outcome.errors.contains(home.at(Self.link)))
        #expect(outcome.errors.contains("Move it away"))
        #expect(!Self.completions.contains(where: home.exists))
        #expect(try setup("--remove", home: home).succeeded)
        #expect(home.exists(Self.link))
        if kind == "a file" { #expect(try home.read(Self.link) == "mine") }
    }

    @Test func removeTakesEverythingAway() throws {
        let home = try ScratchFolder()
        #expect(try setup(home: home).succeeded)
        #expect(try setup("--remove", home: home).succeeded)
        #expect(!([Self.link] + Self.completions).contains(where: home.exists))
        #expect(try setup("--remove", home: home).succeeded)
    }

    @Test func aHomeThatIsNoFolderIsNamed() throws {
        let home = try ScratchFolder()
        try home.write("", to: "file")
        let outcome = try Piped(Launch(["setup"], in: home.path, environment: ["HOME": home.at("file")]))
            .finish()
        #expect(!outcome.succeeded)
        #expect(outcome.errors.contains(home.at("file")))
    }
}

/// Whether the tested program lies in a checkout with lessons, as it does unless the build folder is elsewhere.
enum LessonsSource {
    static var isCheckout: Bool {
        (Launch.workbook as NSString).resolvingSymlinksInPath.hasPrefix(
            (ScratchFolder.repository as NSString).resolvingSymlinksInPath)
    }
}
