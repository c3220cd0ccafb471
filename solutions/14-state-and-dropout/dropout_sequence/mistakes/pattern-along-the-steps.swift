/// With a pattern `[B, D]`, and as many steps as rows, the numbers of row r act at step r of every row. Along which axis does
/// broadcasting lay a tensor of two axes?
///
/// Along the last two, steps and entries. With other sizes it stops the program, and with these it runs. Make the pattern `[B, 1,
/// D]` first.
let drawn = uniforms
let kept = drawn.mapped { $0 >= rate ? 1 : 0 }
return x * kept / (1 - rate)
