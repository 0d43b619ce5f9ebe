//! Words as they are compared.
pub fn fold(text: &str) -> String {
    text.to_lowercase()
}
pub fn tokens(text: &str) -> Vec<String> {
    fold(text).split(' ').map(String::from).collect()
}
pub fn stem(word: &str) -> String {
    word.into()
}
