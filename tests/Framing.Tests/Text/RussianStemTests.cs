using Framing.Text;

namespace Framing.Tests.Text;

public class RussianStemTests
{
    // The sample vocabulary of snowballstem.org/algorithms/russian/stemmer.html.
    [Theory]
    [InlineData("в вавиловка вагнера вагон вагона вагоне вагонов вагоном вагоны", "в вавиловк вагнер вагон вагон вагон вагон вагон вагон")]
    [InlineData("важная важнее важнейшие важнейшими важничал важно важного важном важному", "важн важн важн важн важнича важн важн важн важн")]
    [InlineData("важности важностию важность важностью важную важный вазах вазы вакса", "важност важност важност важност важн важн ваз ваз вакс")]
    [InlineData("вакханка вал валандался валентина валериановых валерию валетами", "вакханк вал валанда валентин валерианов валер валет")]
    [InlineData("п па пава павел павильон павильонам павла павлиний павлиньи павлиньим павлович", "п па пав павел павильон павильон павл павлин павлин павлин павлович")]
    [InlineData("пагубная падает падай падал падаль падать падаю падают падающего падающие", "пагубн пада пада пада падал пада пада пада пада пада")]
    [InlineData("падением падению паденье падет падучая падчерицей падшая", "паден паден паден падет падуч падчериц падш")]
    [InlineData("менталитета менталитетом холодной холодная войны войной гегемонии гегемонией", "менталитет менталитет холодн холодн войн войн гегемон гегемон")]
    public void Words_have_the_stems_that_are_published(string words, string stems) => Assert.Equal(stems, string.Join(' ', words.Split(' ').Select(RussianStem.Of)));

    [Theory]
    [InlineData("")]
    [InlineData("cold")]
    [InlineData("снг")]
    public void A_word_without_a_Russian_vowel_is_its_own_stem(string word) => Assert.Equal(word, RussianStem.Of(word));
}
