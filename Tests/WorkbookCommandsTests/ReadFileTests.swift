import Testing

/// `read FILE` goes past the parser of arguments, which must not show.
struct ReadFileTests {
    @Test(arguments: [
        "notes/mine.md", "./notes/mine.md", "missing.md", "no/such/file", "notes/", "/dev/null", "a b.md",
    ])
    func aFileAloneIsReadAsWithAnOptionThatChangesNothing(name: String) throws {
        let folder = try ScratchFolder()
        try folder.write("# Notes\n\nOf *my* own, with `code` and $x^2$.\n", to: "notes/mine.md")
        try folder.write("", to: "a b.md")
        let direct = try workbook("read", name, in: folder)
        let parsed = try workbook("read", name, "--color", "auto", in: folder)
        #expect(direct.output == parsed.output)
        #expect(direct.errors == parsed.errors)
        #expect(direct.ending == parsed.ending)
    }

    @Test func aWordThatLooksLikeAnOptionIsLeftToTheParser() throws {
        let folder = try ScratchFolder()
        let outcome = try workbook("read", "-mine.md", in: folder)
        #expect(!outcome.succeeded)
        #expect(outcome.errors.contains("Missing expected argument"))
    }
}
