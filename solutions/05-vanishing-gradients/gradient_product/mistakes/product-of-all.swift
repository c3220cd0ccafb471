/// The last number is right and the others equal it. What was left when the signal had passed only the first step?
///
/// Every place got the product of all the factors. Note what is left inside the loop, after each multiplication.
let all = factors.scalars.reduce(1, *)
return factors.mapped { _ in all }
