using Framing.Voices.Russian;

namespace Framing.Tests.Voices;

public class RussianNamesTests
{
    [Theory]
    // A known given name shows whose name stands in which case.
    [InlineData("Ильи Сомова", "Илья Сомов")]
    [InlineData("Ильёй Сомовым", "Илья Сомов")]
    [InlineData("Светлане Кудрявцевой", "Светлана Кудрявцева")]
    [InlineData("Ольгу Вершинскую", "Ольга Вершинская")]
    [InlineData("Сергея Вершинского", "Сергей Вершинский")]
    [InlineData("Игорем Власюком", "Игорь Власюк")]
    [InlineData("Павла Петровича Седых", "Павел Петрович Седых")]
    [InlineData("Анны Юрьевны Белозёровой", "Анна Юрьевна Белозёрова")]
    [InlineData("Роберту Фицу", "Роберт Фиц")]
    [InlineData("Сары Коннелл", "Сара Коннелл")]
    [InlineData("Станислава Дуды", "Станислав Дуда")]
    public void A_known_given_name_is_enough(string name, string nominative) => Assert.Equal(nominative, RussianNames.Nominative(name, false));

    [Theory]
    [InlineData("Александра Лукашенко", "Александр Лукашенко")]
    [InlineData("Юлии Крамп", "Юлия Крамп")]
    [InlineData("Торвальда Сколе", "Торвальд Сколе")]
    [InlineData("Торвальда Сколена", "Торвальд Сколен")]
    [InlineData("Кенити Судзуки", "Кенити Судзуки")]
    [InlineData("Ядвиги Новицкой", "Ядвига Новицкая")]
    [InlineData("Го Цзяньминя", "Го Цзяньминь")]
    [InlineData("Сюй Линна", "Сюй Линн")]
    [InlineData("Дэн Мэй", "Дэн Мэй")]
    [InlineData("Сомова", "Сомов")]
    [InlineData("Замятиной", "Замятина")]
    [InlineData("Вершинского", "Вершинский")]
    [InlineData("Фридмана", "Фридман")]
    public void Elsewhere_it_has_to_be_known_that_the_case_is_another(string name, string nominative) => Assert.Equal(nominative, RussianNames.Nominative(name, true));

    [Theory]
    [InlineData("Александра Лукашенко")]
    [InlineData("Торвальда Сколена")]
    [InlineData("Анна Сомова")]
    [InlineData("Мурат Дзагоев")]
    [InlineData("Сомова")]
    public void A_name_that_may_be_a_nominative_stays(string name) => Assert.Equal(name, RussianNames.Nominative(name, false));
}
