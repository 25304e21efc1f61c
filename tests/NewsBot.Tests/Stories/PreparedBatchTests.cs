using NewsBot.Articles;
using NewsBot.Stories;
using NewsBot.Tests.Support;
using NewsBot.Topics;

namespace NewsBot.Tests.Stories;

public sealed class PreparedBatchTests
{
    private static readonly TopicCatalogue Catalogue = TopicCatalogue.Load(Repository.File("config/topics.json"));

    private readonly CandidatePreparation _preparation = new(new TopicTagger(Catalogue), Catalogue);

    [Fact]
    public void Candidates_come_in_the_order_in_which_they_were_found()
    {
        Candidate[] candidates = [.. Enumerable.Range(0, 300).Select(number => Some.Candidate(Some.Text($"Report number {number}", Some.OwnWords($"subject{number}x"))))];
        using var batch = new PreparedBatch(candidates, _preparation);

        batch.InOrder().Select(prepared => prepared.Candidate.Text.Title).ShouldBe(candidates.Select(candidate => candidate.Text.Title));
    }

    [Fact]
    public void What_fails_with_one_candidate_is_told_at_its_place()
    {
        Candidate[] candidates = [Some.Candidate(), Some.Candidate(), new Candidate(null!, Some.Candidate().Sighting), Some.Candidate()];
        using var batch = new PreparedBatch(candidates, _preparation);
        var taken = 0;

        Should.Throw<NullReferenceException>(() =>
        {
            foreach (var _ in batch.InOrder())
            {
                taken++;
            }
        });
        taken.ShouldBe(2);
    }
}
